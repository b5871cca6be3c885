package cn.yijianshi.ui.catalogue;

import cn.yijianshi.register.EntryState;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;

/** 事项状态 as a badge. */
final class States {

    private States() {}

    static StateBadge badge(EntryState state) {
        Tone tone =
                switch (state) {
                    case DRAFT -> Tone.ACTIVE;
                    case IN_USE -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case CANCELLED -> Tone.NEUTRAL;
                };
        return new StateBadge(tone, state.label());
    }
}
