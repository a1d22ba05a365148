package dev.communique.gateway.webhook;

/**
 * One try to tell someone, and how it went.
 *
 * @param status null where there was no answer
 * @param error a short reason, or null where there was an answer
 */
record WebhookCall(Integer status, long milliseconds, String error) {
    /** Gone: the receiver wants no more. */
    private static final int GONE = 410;

    boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
