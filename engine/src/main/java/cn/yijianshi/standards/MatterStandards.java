package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department.Organ;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.ServiceWays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matters: everything an applicant has to be told, and nothing that cannot be kept. */
final class MatterStandards {

    private static final Pattern VAGUE_CONDITION = Pattern.compile("(其他|其它|相关|有关)(的)?(条件|要求|规定)(的)?$");
    private static final Pattern SPECIAL = Pattern.compile("检验|检测|检疫|鉴定|专家评审|听证|招标|拍卖");

    private final Catalogue catalogue;
    private final Findings findings;
    private final TimeStandards times;
    private final ServiceObjects serviceObjects;

    MatterStandards(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.times = new TimeStandards(findings);
        this.serviceObjects = new ServiceObjects(catalogue, findings);
    }

    void check() {
        Map<String, Matter> byName = new HashMap<>();
        for (Matter matter : catalogue.matters()) {
            name(matter, byName);
            basis(matter);
            times.check(matter);
            serviceObjects.check(matter);
            contact(matter);
            fee(matter);
            procedure(matter);
        }
    }

    private void name(Matter matter, Map<String, Matter> byName) {
        Matter first = byName.putIfAbsent(matter.department() + " " + StandardNames.spelling(matter.name()), matter);
        if (first != null) {
            findings.add(
                    Standard.MATTER_VARIANT,
                    matter,
                    "/name",
                    "“" + matter.name() + "”与“" + first.name() + "”（" + first.id() + "）只是写法不同",
                    "合并成一个事项；业务办理项不同的，名称写出区别",
                    first.name());
        }
    }

    private void basis(Matter matter) {
        if (matter.basis().isEmpty()) {
            findings.add(Standard.NO_BASIS, matter, "/basis", "“" + matter.name() + "”没有设定依据", "写上 basis");
        }
        for (int i = 0; i < matter.basis().size(); i++) {
            article(matter, "/basis/" + i, matter.basis().get(i));
        }
        for (int i = 0; i < matter.materials().size(); i++) {
            article(
                    matter,
                    "/materials/" + i + "/basis",
                    matter.materials().get(i).basis());
        }
        if (matter.remedies() == null
                || matter.remedies().reconsideration() == null
                || matter.remedies().litigation() == null) {
            findings.add(Standard.NO_REMEDIES, matter, "/remedies", "“" + matter.name() + "”没有写明复议和诉讼", "写上 remedies");
        }
    }

    private void article(Matter matter, String pointer, LegalBasis basis) {
        if (basis.article() == null) {
            findings.add(Standard.NO_ARTICLE, matter, pointer, "依据《" + basis.title() + "》没有写到条款", "补上 article");
        }
    }

    private void contact(Matter matter) {
        List<Organ> organs =
                catalogue.department(matter.department()).map(d -> d.organs()).orElse(List.of());
        if (matter.supervision() == null && !all(organs, Organ::supervisionPhone)) {
            findings.add(
                    Standard.NO_SUPERVISION,
                    matter,
                    "/supervision",
                    "“" + matter.name() + "”没有监督投诉方式",
                    "写上 supervision，或给承办机关补上监督投诉电话");
        }
        if (matter.consultation() == null && !all(organs, Organ::phone)) {
            findings.add(
                    Standard.NO_CONSULTATION,
                    matter,
                    "/consultation",
                    "“" + matter.name() + "”没有咨询方式",
                    "写上 consultation，或给承办机关补上咨询电话");
        }
        if (matter.place() == null && !all(organs, Organ::address)) {
            findings.add(Standard.NO_PLACE, matter, "/place", "“" + matter.name() + "”没有办理地点", "写上 place");
        }
        if (matter.hours() == null && !all(organs, Organ::hours)) {
            findings.add(Standard.NO_PLACE, matter, "/hours", "“" + matter.name() + "”没有办理时间", "写上 hours");
        }
        ServiceWays ways = matter.service();
        if (!matter.online() && (ways == null || ways.onSiteReason() == null)) {
            findings.add(
                    Standard.NO_ON_SITE_REASON,
                    matter,
                    "/online",
                    "“" + matter.name() + "”不能网上办理，没有说明原因",
                    "开通网上办理，或写上 service.onSiteReason");
        }
    }

    private static boolean all(List<Organ> organs, Function<Organ, @Nullable String> told) {
        return !organs.isEmpty() && organs.stream().allMatch(o -> told.apply(o) != null);
    }

    private void fee(Matter matter) {
        Matter.Fee fee = matter.fee();
        List<Matter.FeeItem> items = fee.items() == null ? List.of() : fee.items();
        if (!fee.charged()) {
            return;
        }
        if (fee.standard() == null && items.isEmpty()) {
            findings.add(Standard.FEE, matter, "/fee", "“" + matter.name() + "”收费，没有项目和标准", "写上 standard 或 items");
        }
        boolean based =
                fee.basis() != null || !items.isEmpty() && items.stream().allMatch(item -> item.basis() != null);
        if (!based) {
            findings.add(Standard.FEE, matter, "/fee", "“" + matter.name() + "”收费，没有依据", "写上收费依据 basis");
        }
    }

    private void procedure(Matter matter) {
        for (int i = 0; i < matter.conditions().size(); i++) {
            String condition = matter.conditions().get(i);
            if (VAGUE_CONDITION.matcher(StandardNames.spelling(condition)).find()) {
                findings.add(
                        Standard.CATCH_ALL_CONDITION,
                        matter,
                        "/conditions/" + i,
                        "受理条件“" + condition + "”说不清是什么",
                        "写明是哪些条件，删去这一条");
            }
        }
        List<String> special = matter.specialProcedures() == null ? List.of() : matter.specialProcedures();
        for (int i = 0; i < special.size(); i++) {
            if (!SPECIAL.matcher(special.get(i)).find()) {
                findings.add(
                        Standard.SPECIAL_PROCEDURE,
                        matter,
                        "/specialProcedures/" + i,
                        "“" + special.get(i) + "”不是特别程序",
                        "作为普通环节写进 steps");
            }
        }
        if (matter.effectiveFrom() != null
                && matter.cancelledFrom() != null
                && !matter.cancelledFrom().isAfter(matter.effectiveFrom())) {
            findings.add(
                    Standard.DATES,
                    matter,
                    "/cancelledFrom",
                    "“" + matter.name() + "”在 " + matter.effectiveFrom() + " 生效，在 " + matter.cancelledFrom() + " 已取消",
                    "改正日期");
        }
    }
}
