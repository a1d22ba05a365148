package dev.communique.analysis.match;

import java.lang.management.ManagementFactory;

/**
 * Passages a second of processor time, printed beside JMH's passages a second: what the scheduler gave to others is not
 * this thread's, so on a machine that others use too, this is the number to compare.
 */
final class CpuSeconds {
    private long passages;
    private long start;

    void begin() {
        passages = 0;
        start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void passage() {
        passages++;
    }

    void print() {
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf("%.0f passages a CPU second; ", passages / seconds);
    }
}
