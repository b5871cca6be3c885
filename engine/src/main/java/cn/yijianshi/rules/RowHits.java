package cn.yijianshi.rules;

/** Where generated rules tell that a row holds or may hold. Public because generated code calls it. */
public interface RowHits {

    /** @param row {@code pack/table/row} */
    void hit(FactView facts, String row);
}
