package uk.sidebyside.audits.frameworks;

/**
 * Names a version of a framework.
 *
 * @param code stays the same across its versions
 */
public record FrameworkId(String code, int version) {

    /** The path of its page. */
    public String at() {
        return "/audits/frameworks/" + code + "/" + version;
    }
}
