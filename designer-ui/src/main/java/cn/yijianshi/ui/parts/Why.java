package cn.yijianshi.ui.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason, as the panel shows it.
 *
 * @param about what it is a reason for: 要求, 免提交, 容缺 …
 * @param sentence the explanation as it can be read out
 * @param row path of the rule row, for those who look it up
 * @param basis the law as cited
 * @param facts the facts it rests on, each in words
 * @param toConfirm what is still to be confirmed, or null
 */
public record Why(
        String about,
        String sentence,
        String row,
        String basis,
        List<String> facts,
        @Nullable String toConfirm) {}
