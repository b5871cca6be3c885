package cn.yijianshi.rules;

import cn.yijianshi.rules.FactTest.Fact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts as generated rules see them: typed by the way they are read. A fact that is missing, or not of the type it is
 * read as, is unknown. Public because generated code calls it; nothing else needs it.
 */
public abstract sealed class FactView permits Situation, Subject {

    final FactSource source;

    FactView(FactSource source) {
        this.source = source;
    }

    /** Whether a row is in force on the law date; an empty text leaves that side open. */
    public final boolean inForce(String from, String to) {
        String day = source.lawDay();
        return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
    }

    public final YesNoTest yesNo(String path) {
        return new YesNoTest(facts(path, n -> n.isBoolean() ? n.booleanValue() : null));
    }

    public final CodeTest code(String path) {
        return new CodeTest(facts(path, FactView::text));
    }

    public final CodesTest codes(String path) {
        return new CodesTest(facts(path, FactView::texts));
    }

    public final NumberTest number(String path) {
        return new NumberTest(facts(path, FactView::decimal), source::number);
    }

    /**
     * Completed years on the law date; who was born on 29 February completes a year on 1 March where there is no 29th. A
     * day of birth after the law date is no day of birth.
     */
    public final NumberTest age(String path) {
        return new NumberTest(facts(path, n -> age(n, source.facts().lawDate())), source::number);
    }

    public final DateTest date(String path) {
        return new DateTest(facts(path, FactView::date), source::day);
    }

    public final RegionTest region(String path) {
        return new RegionTest(facts(path, FactView::text), source.regions());
    }

    public final LicenceTest licence(String path) {
        return new LicenceTest(List.of(Fact.of(held(source.path(path)).orElse(null))));
    }

    public final NumberTest sum(String path) {
        return derived(sumOf(source.path(path)));
    }

    public final NumberTest count(String path) {
        return derived(countOf(source.path(path)));
    }

    public final NumberTest min(String path) {
        return derived(extreme(source.path(path), true));
    }

    public final NumberTest max(String path) {
        return derived(extreme(source.path(path), false));
    }

    /** The sum divided by the heads, to 34 digits; no heads: no value, which meets nothing. */
    public final NumberTest perHead(String path, String heads) {
        return derived(perHeadOf(source.path(path), source.path(heads)));
    }

    /** The number a derived column compares. */
    final Fact<BigDecimal> derivedNumber(Column column) {
        FactPath heads = column.heads();
        return switch (column.derive()) {
            case null -> throw new IllegalArgumentException("Not derived: " + column.id());
            case SUM -> sumOf(column.reads());
            case COUNT -> countOf(column.reads());
            case MIN -> extreme(column.reads(), true);
            case MAX -> extreme(column.reads(), false);
            case PER_HEAD -> heads == null ? Fact.of(null) : perHeadOf(column.reads(), heads);
        };
    }

    /** One value, null where unknown; not for groups and licences. */
    @Nullable
    JsonNode value(FactPath path) {
        return source.value(path);
    }

    /** The licence a path names; empty where unknown. */
    Optional<HeldLicence> held(FactPath path) {
        return path instanceof FactPath.Licence l ? source.licence(l.role(), l.type()) : Optional.empty();
    }

    private NumberTest derived(Fact<BigDecimal> number) {
        return new NumberTest(List.of(number), source::number);
    }

    private <V> @Nullable List<Fact<V>> facts(String path, Function<JsonNode, @Nullable V> typed) {
        FactPath read = source.path(path);
        if (!(read instanceof FactPath.GroupElement group)) {
            return List.of(fact(value(read), typed));
        }
        List<@Nullable JsonNode> values = source.entries(group);
        if (values == null) {
            return null;
        }
        List<Fact<V>> facts = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            facts.add(fact(value, typed));
        }
        return facts;
    }

    private static <V> Fact<V> fact(@Nullable JsonNode value, Function<JsonNode, @Nullable V> typed) {
        return Fact.of(value == null ? null : typed.apply(value));
    }

    private @Nullable List<Fact<BigDecimal>> numbers(FactPath path) {
        return facts(path.text(), FactView::decimal);
    }

    private Fact<BigDecimal> sumOf(FactPath path) {
        List<Fact<BigDecimal>> numbers = numbers(path);
        if (numbers == null) {
            return Fact.of(null);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact<BigDecimal> number : numbers) {
            BigDecimal value = number.value();
            if (value == null) {
                return Fact.of(null);
            }
            sum = sum.add(value);
        }
        return Fact.of(sum);
    }

    private Fact<BigDecimal> countOf(FactPath path) {
        Integer size =
                switch (path) {
                    case FactPath.Group g -> source.size(g.group());
                    case FactPath.GroupElement g -> source.size(g.group());
                    default -> null;
                };
        return Fact.of(size == null ? null : BigDecimal.valueOf(size));
    }

    private Fact<BigDecimal> extreme(FactPath path, boolean smallest) {
        List<Fact<BigDecimal>> numbers = numbers(path);
        if (numbers == null) {
            return Fact.of(null);
        }
        BigDecimal best = null;
        for (Fact<BigDecimal> number : numbers) {
            BigDecimal value = number.value();
            if (value == null) {
                return Fact.of(null);
            }
            best = best == null ? value : smallest ? best.min(value) : best.max(value);
        }
        return new Fact<>(best, true);
    }

    private Fact<BigDecimal> perHeadOf(FactPath path, FactPath heads) {
        BigDecimal sum = sumOf(path).value();
        BigDecimal number = (heads instanceof FactPath.Group ? countOf(heads) : sumOf(heads)).value();
        if (sum == null || number == null) {
            return Fact.of(null);
        }
        return new Fact<>(number.signum() <= 0 ? null : sum.divide(number, MathContext.DECIMAL128), true);
    }

    static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    static @Nullable BigDecimal age(JsonNode dayOfBirth, LocalDate lawDate) {
        LocalDate born = date(dayOfBirth);
        return born == null || born.isAfter(lawDate)
                ? null
                : BigDecimal.valueOf(ChronoUnit.YEARS.between(born, lawDate));
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    static @Nullable LocalDate date(JsonNode node) {
        try {
            return node.isString() ? LocalDate.parse(node.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) {
            texts.add(item.asString(""));
        }
        return texts;
    }
}
