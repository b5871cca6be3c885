package cn.yijianshi.rules;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a loaded pack keeps: heap, and what the classes of its rules take beside it. */
final class KeptMemory {

    private static final int PACKS = 4;

    private KeptMemory() {}

    /** Bytes, the mean of several packs loaded together. */
    static long ofPack(int rows) throws InterruptedException {
        List<CompiledRules> kept = new ArrayList<>();
        kept.add(new RuleEngine().compile(new MeasuredPack(rows, 0).scope()));
        long before = used();
        for (int seed = 1; seed <= PACKS; seed++) {
            kept.add(new RuleEngine().compile(new MeasuredPack(rows, seed).scope()));
        }
        long after = used();
        kept.forEach(CompiledRules::close);
        return (after - before) / PACKS;
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p ->
                                p.getName().contains("Metaspace") || p.getName().contains("Compressed Class"))
                        .mapToLong(p -> p.getUsage().getUsed())
                        .sum();
    }
}
