package uk.sidebyside.postgres;

/** The program can't start or go on, for a reason that a person can mend: what happened, and what to do. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String whatToDo;

    public CannotStart(String problem, String whatToDo) {
        super(problem + " " + whatToDo);
        this.problem = problem;
        this.whatToDo = whatToDo;
    }

    public String problem() {
        return problem;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
