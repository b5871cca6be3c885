package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes releases of the shipped bundles: all of them at the first start, newer versions at the first start after an
 * update. What the database holds already is never changed. Releases in force are compiled here, so that the first clerk
 * does not wait.
 */
@Component
@Order(10)
class FirstReleases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReleases.class);

    private final Releases releases;

    FirstReleases(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Definitions shipped = ShippedDefinitions.load();
        if (shipped.hasErrors()) {
            throw new IllegalStateException("随产品提供的定义有错误：\n"
                    + shipped.faults().stream()
                            .filter(f -> f.severity() == Fault.Severity.ERROR)
                            .map(f -> f.line(true))
                            .collect(Collectors.joining("\n")));
        }
        List<Releases.Entry> there = releases.all();
        for (BundleDefinition definition : shipped.bundles()) {
            int newest = there.stream()
                    .filter(e -> e.bundle().equals(definition.bundle().id()))
                    .mapToInt(Releases.Entry::version)
                    .max()
                    .orElse(0);
            if (definition.bundle().version() > newest) {
                releases.release(definition);
            } else if (definition.bundle().version() == newest && !releases.isReleased(definition)) {
                LOG.warn(
                        "“{}”第 {} 版的文件与已发布的内容不同，仍按已发布的内容办理；要发布改动，请把 version 加 1。",
                        definition.bundle().name(),
                        newest);
            }
        }
        releases.all().stream().map(Releases.Entry::hash).limit(Releases.KEPT).forEach(releases::load);
    }
}
