package cn.yijianshi.process;

import java.util.List;

/**
 * The way from one node to the next.
 *
 * @param conditions all must hold; empty means always, or after a choosing gateway “in all other cases”
 */
public record Flow(String id, String from, String to, String name, List<FlowCondition> conditions) {

    public Flow {
        conditions = List.copyOf(conditions);
    }
}
