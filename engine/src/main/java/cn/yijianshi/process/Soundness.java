package cn.yijianshi.process;

import cn.yijianshi.process.Exploration.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether every case comes to its end with nothing left behind, whatever its conditions say: decided by walking through
 * everything that can happen, up to {@value #BOUND} states after nested blocks were reduced; what lies beyond is told as
 * not settled. Meeting places wait as the engine's do.
 *
 * @see <a href="https://doi.org/10.1142/S0218126698000043">W. van der Aalst, The Application of Petri Nets to Workflow
 *     Management (soundness)</a>
 */
final class Soundness {

    static final int BOUND = 20_000;

    private final ProcessModel model;
    private final Graph graph;
    private final Findings findings;
    private final Set<Node> told = new HashSet<>();

    Soundness(ProcessModel model, Graph graph, Findings findings) {
        this.model = model;
        this.graph = graph;
        this.findings = findings;
    }

    /** For processes of which each node lies on a way from the start to an end. */
    void check() {
        DecidedMatters decided = new DecidedMatters(model, graph);
        model.nodes().stream()
                .filter(Node.Gateway.class::isInstance)
                .map(Node.Gateway.class::cast)
                .filter(gateway ->
                        gateway.chooses() && graph.outgoing(gateway.id()).size() > 1)
                .forEach(gateway -> checkChoice(gateway, decided));
        Net net = new Net(model, graph);
        new BlockReduction(net).reduce();
        Exploration.Result result = new Exploration(model, net, decided, BOUND).explore();
        result.problems().forEach(problem -> tell(problem, net));
        if (!result.complete()) {
            findings.warning(
                    "",
                    "not-settled",
                    "流程的分支太多太乱，查看了 " + result.states() + " 种情形，没有查完是否都能办结",
                    "让分支成对地分开和汇合：用哪种网关分出，就用哪种网关汇合");
        }
    }

    private void checkChoice(Node.Gateway gateway, DecidedMatters decided) {
        boolean onlyOne = gateway.kind() == Node.Gateway.Kind.EXCLUSIVE;
        CaseFacts known = CaseFacts.none().withDecided(decided.before(gateway.id()));
        if (new Choice(onlyOne, graph.outgoing(gateway.id()), Set.of()).stuck(known)) {
            findings.error(
                    gateway.id(),
                    "no-otherwise",
                    "网关" + ProcessLint.named(gateway) + "的条件可能都不成立，办件将无法继续",
                    "加一条不写条件的连线，作“其他情形”");
        }
    }

    private void tell(Problem problem, Net net) {
        switch (problem) {
            case Problem.StandsStill still -> {
                Node waiting = first(still.places(), net).orElseGet(() -> anyOf(still.places(), net));
                if (!told.add(waiting)) {
                    return;
                }
                findings.error(
                        waiting.id(),
                        "join-waits-for-ever",
                        "办件可能停在" + named(still.places(), net) + "，一直等一条不会来的分支",
                        "分支由选择网关分出的，也用同一种网关汇合；要等齐的分支都应当一定会走到");
            }
            case Problem.RunsTwice twice -> {
                Node meeting = graph.node(net.place(twice.place()).node());
                findings.warning(
                        meeting.id(),
                        "runs-several-times",
                        "同时进行的分支在" + ProcessLint.named(meeting) + "相遇而没有汇合，之后的步骤会办几遍",
                        "先用并行网关或包容网关汇合");
            }
            case Problem.NeverEnds endless ->
                findings.error(
                        anyOf(endless.places(), net).id(),
                        "never-ends",
                        "办件可能在" + named(endless.places(), net) + "之间转来转去，永远办不结",
                        "循环的出口条件应当会变化（如办理结果），不能只看一开始就定了的情形");
        }
    }

    /** The first of them that waits for several branches. */
    private Optional<Node> first(Set<String> places, Net net) {
        return places.stream()
                .map(net::place)
                .filter(place -> place.kind() == Net.Kind.JOIN || place.kind() == Net.Kind.GATHER)
                .map(place -> graph.node(place.node()))
                .findFirst();
    }

    private Node anyOf(Set<String> places, Net net) {
        return graph.node(
                net.place(places.stream().sorted().findFirst().orElseThrow()).node());
    }

    private String named(Set<String> places, Net net) {
        return places.stream()
                .map(place -> graph.node(net.place(place).node()))
                .distinct()
                .map(ProcessLint::named)
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
