package uk.sidebyside.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Says which setting leads past a port that another program holds. */
class PortTakenInWords extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port " + cause.getPort() + " is in use by another program.",
                "Stop that one, or choose another port in PORT, for example: PORT=" + (cause.getPort() + 1)
                        + " bin/start",
                cause);
    }
}
