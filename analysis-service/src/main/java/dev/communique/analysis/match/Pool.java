package dev.communique.analysis.match;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Things that one thread at a time uses and that cost to make; there are as many as threads used them at once. */
final class Pool<T> {
    private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        T one = idle.poll();
        return one == null ? maker.get() : one;
    }

    /** Only what is in order: what a fault interrupted is left to the garbage collector. */
    void giveBack(T one) {
        idle.add(one);
    }
}
