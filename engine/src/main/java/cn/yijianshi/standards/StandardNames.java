package cn.yijianshi.standards;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When two names mean one thing. Names differ by spelling (width, spaces, brackets, marks), by words that are elements of
 * the material and not of its name (原件, 复印件), and by words that offices use for one another (身份证 and 居民身份证).
 */
public final class StandardNames {

    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s\\p{Z}]+");
    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【〔][^（）()\\[\\]【】〔〕]*[）)\\]】〕]");
    private static final Pattern FORM_WORDS =
            Pattern.compile("[（(]?(原件及复印件|原件和复印件|原件或复印件|原件|复印件|影印件|扫描件|电子版|电子件|一式[一二两三四五六]份|各?[一二两三四五六]份)[）)]?");

    /** Longer words first: what they mean for names is the same. */
    private static final Map<String, String> SYNONYMS = synonyms();

    private static final Pattern VAGUE_START = Pattern.compile("^(其他|其它|相关|有关|必要|所需|需要|规定|法律|法规|规章|应当|提交|提供|的|等)");
    private static final Pattern VAGUE_END = Pattern.compile("(材料|资料|文件|证件|证明|手续|的|等)$");
    private static final Pattern OPEN_LIST = Pattern.compile("等(其他|其它|相关|有关)?(证明)?(材料|资料|文件|证件|手续)$");

    /** Alike from here on: the share of pairs of neighbouring characters that two names have in common. */
    private static final double ALIKE = 0.75;

    private StandardNames() {}

    private static Map<String, String> synonyms() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("居民身份证明", "身份证");
        words.put("居民身份证", "身份证");
        words.put("身份证件", "身份证");
        words.put("身份证明", "身份证");
        words.put("营业执照副本", "营业执照");
        words.put("营业执照正本", "营业执照");
        words.put("授权委托证明", "授权委托书");
        words.put("委托授权书", "授权委托书");
        words.put("申请报告", "申请书");
        words.put("申请表", "申请书");
        words.put("以及", "和");
        words.put("及", "和");
        words.put("与", "和");
        words.put("其它", "其他");
        words.put("帐", "账");
        words.put("的", "");
        return words;
    }

    /** The name without what is only spelling. */
    public static String spelling(String name) {
        String halfWidth = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(halfWidth).replaceAll("");
    }

    /** The name without the words that are elements of their own: 身份证复印件（一份） becomes 身份证. */
    public static String withoutForm(String name) {
        return FORM_WORDS.matcher(name).replaceAll("").strip();
    }

    /** What is left of a name where offices write it differently; equal for names of one thing. */
    static String meaning(String name) {
        String text = spelling(withoutForm(name));
        for (Map.Entry<String, String> word : SYNONYMS.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    /** The meaning without what stands in brackets; the meaning itself where nothing does. */
    static String core(String name) {
        return meaning(BRACKETS.matcher(name).replaceAll(""));
    }

    static boolean hasBrackets(String name) {
        return BRACKETS.matcher(withoutForm(name)).find();
    }

    /** Whether a name lets anything be asked for: 其他材料, 相关证明, 法律法规规定的其他文件, 合同等材料. */
    static boolean isCatchAll(String name) {
        String text = spelling(BRACKETS.matcher(name).replaceAll(""));
        if (OPEN_LIST.matcher(text).find()) {
            return true;
        }
        String rest = text;
        String before;
        do {
            before = rest;
            rest = VAGUE_END.matcher(VAGUE_START.matcher(rest).replaceFirst("")).replaceFirst("");
        } while (!rest.equals(before));
        return rest.isEmpty();
    }

    /** Of several names the one that is most like a name that is not among them; empty where none is alike. */
    public static Optional<String> closest(String name, Collection<String> names) {
        String meaning = meaning(name);
        String best = null;
        double most = ALIKE;
        for (String other : names) {
            double alike = meaning.equals(meaning(other)) ? 1 : alike(meaning, meaning(other));
            if (alike > most || alike == most && best == null) {
                most = alike;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Dice's coefficient over pairs of neighbouring characters. */
    private static double alike(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        List<String> left = pairs(other);
        int common = 0;
        for (String pair : pairs(one)) {
            common += left.remove(pair) ? 1 : 0;
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
