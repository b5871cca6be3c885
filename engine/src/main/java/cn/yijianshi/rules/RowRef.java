package cn.yijianshi.rules;

/**
 * A row with the table it stands in.
 *
 * @param index its place over all packs: phase, then the bundle's order of packs, then table, then row
 */
record RowRef(int index, RuleTable table, Row row) {

    String path() {
        return table.path(row);
    }

    Concludes phase() {
        return table.concludes();
    }
}
