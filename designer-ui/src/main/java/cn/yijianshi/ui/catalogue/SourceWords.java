package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Source;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;

/** Where a value comes from, in words. */
final class SourceWords {

    private SourceWords() {}

    /** In a word or two: 本地, or what it is taken over from. */
    static StateBadge badge(Source source, String region) {
        boolean local = source instanceof Source.Adopter && source.region().equals(region);
        return local ? new StateBadge(Tone.ACTIVE, "本地") : new StateBadge(Tone.NEUTRAL, kind(source));
    }

    static String kind(Source source) {
        return switch (source) {
            case Source.Original original -> "原办事项";
            case Source.Directory directory -> "机关名录";
            case Source.Pack pack -> "规则参数";
            case Source.Adopter adopter -> "上级认领";
        };
    }

    /** With its region, version and day. */
    static String all(Source source, Regions regions) {
        String place = regions.name(source.region()) + " 第 " + source.version() + " 版，" + source.since() + " 起";
        return switch (source) {
            case Source.Original original -> place;
            case Source.Directory directory -> place;
            case Source.Pack pack -> place + "，" + pack.told();
            case Source.Adopter adopter ->
                place + "，" + adopter.by() + (adopter.note().isBlank() ? "" : "：" + adopter.note());
        };
    }
}
