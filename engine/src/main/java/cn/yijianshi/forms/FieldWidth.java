package cn.yijianshi.forms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a row a field takes on a wide screen; on a narrow one every field has the whole row. */
public enum FieldWidth {
    @JsonProperty("third")
    THIRD,
    @JsonProperty("half")
    HALF,
    @JsonProperty("full")
    FULL
}
