package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.ReceiptCode;

/** Who holds the code of an address. What there is no code for, what has ended and what is not theirs any more: all answer 404. */
@Component
class CodeHolders {
    private final Receipts receipts;

    CodeHolders(Receipts receipts) {
        this.receipts = receipts;
    }

    Receipts.Held held(Principal visitor, String code, HttpServletRequest request) {
        Receipts.Found found = find(visitor, code, request);
        if (found instanceof Receipts.Held held) {
            return held;
        }
        throw new NotFound();
    }

    Receipts.Found find(Principal visitor, String code, HttpServletRequest request) {
        Receipts.Found found = orWait(visitor, code, request);
        if (found instanceof Receipts.Wait) {
            throw new TooManyGuesses();
        }
        return found;
    }

    /** The same, for what goes on while the network waits. */
    Receipts.Found orWait(Principal visitor, String code, HttpServletRequest request) {
        ReceiptCode read = ReceiptCode.read(code).orElseThrow(NotFound::new);
        return receipts.find(visitor.inArea(), read, request.getRemoteAddr(), shown(request));
    }

    /** What is asked for by GET is shown; what a form sends is answered by another page, which is asked for in its turn. */
    private static Receipts.Shown shown(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Receipts.Shown.NOTHING;
        }
        String path = request.getRequestURI();
        return path.contains("/file/") || path.endsWith(".svg") ? Receipts.Shown.FILE : Receipts.Shown.PAGE;
    }

    /** Somebody who has not sent it yet. */
    Receipts.Held unsent(Principal visitor, String code, HttpServletRequest request) {
        Receipts.Held held = held(visitor, code, request);
        if (held.sitting().given()) {
            throw new NotFound();
        }
        return held;
    }

    /**
     * Who sends what they have said: the holder of the address's code; where that has been used, as when the form comes twice, the
     * holder of the receipt that it named.
     */
    Receipts.Held toGive(Principal visitor, String code, ReceiptCode receipt, HttpServletRequest request) {
        if (find(visitor, code, request) instanceof Receipts.Held held) {
            return held;
        }
        Receipts.Held before = held(visitor, receipt.shown(), request);
        if (!before.sitting().given()) {
            throw new NotFound();
        }
        return before;
    }

    Receipts.Held exchange(Receipts.Held held, ReceiptCode receipt) {
        if (held.principal().kind() != Principal.Kind.INVITATION) {
            return held;
        }
        return receipts.exchange(held, receipt).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for what is no id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** From there it was guessed too often; right and wrong codes get no answer until it has calmed down. */
    static class TooManyGuesses extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyGuesses() {
            super("Too many wrong codes", null, false, false);
        }
    }
}
