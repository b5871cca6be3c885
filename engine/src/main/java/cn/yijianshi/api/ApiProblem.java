package cn.yijianshi.api;

/** A request that cannot be answered, told as problem+json. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    /**
     * @param status HTTP status
     * @param code stable, kebab-case
     * @param detail in Chinese
     */
    ApiProblem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
