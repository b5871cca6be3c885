package cn.yijianshi.releases;

import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that come with the product, from the class path. */
public final class ShippedDefinitions {

    private static final String ROOT = "yijianshi/";

    private ShippedDefinitions() {}

    /** Reads and checks them all. */
    public static Definitions load() {
        return new DefinitionLoader().load(files());
    }

    private static DefinitionFiles files() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<DefinitionFile> files = new ArrayList<>();
        for (String folder : List.of("matter-definitions", "rule-packs")) {
            for (String ending : List.of("yaml", "bpmn")) {
                String pattern = "classpath*:" + ROOT + folder + "/**/*." + ending;
                try {
                    for (Resource resource : resolver.getResources(pattern)) {
                        String url = resource.getURL().toString();
                        String path = url.substring(url.lastIndexOf(ROOT + folder) + ROOT.length());
                        files.add(new DefinitionFile(path, resource.getContentAsByteArray()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new DefinitionFiles(files);
    }
}
