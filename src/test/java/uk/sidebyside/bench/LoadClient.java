package uk.sidebyside.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A closed loop of a few kept-alive connections to this machine alone, bounded in time. */
final class LoadClient {
    private static final int CONNECTIONS = 4;

    private final int port;
    private final List<byte[]> requests;
    private final AtomicInteger turn = new AtomicInteger();

    /** One page of one area. */
    record Asked(String host, String path) {}

    LoadClient(int port, Asked asked, String cookie) {
        this(port, List.of(asked), cookie);
    }

    /** @param asked in turn, and then again from the first */
    LoadClient(int port, List<Asked> asked, String cookie) {
        this.port = port;
        this.requests = asked.stream().map(one -> request(one, cookie)).toList();
    }

    private static byte[] request(Asked asked, String cookie) {
        return ("GET " + asked.path() + " HTTP/1.1\r\nHost: " + asked.host() + "\r\nCookie: " + cookie
                        + "\r\nAccept: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] next() {
        return requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
    }

    record Answer(int status, byte[] body) {}

    /** @param errors answers other than 200, and connections that broke */
    record Round(long answers, long errors, double perSecond) {}

    Answer once() throws IOException {
        try (Connection connection = new Connection()) {
            return connection.ask();
        }
    }

    Round run(Duration duration) throws Exception {
        AtomicLong errors = new AtomicLong();
        long began = System.nanoTime();
        long until = began + duration.toNanos();
        List<Callable<Long>> loops = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            loops.add(() -> loop(until, errors));
        }
        long answers = 0;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Long> loop : threads.invokeAll(loops)) {
                answers += loop.get();
            }
        }
        return new Round(answers, errors.get(), answers / ((System.nanoTime() - began) / 1e9));
    }

    private long loop(long until, AtomicLong errors) throws IOException {
        long answers = 0;
        try (Connection connection = new Connection()) {
            while (System.nanoTime() < until) {
                if (connection.ask().status() != 200) {
                    errors.incrementAndGet();
                }
                answers++;
            }
        }
        return answers;
    }

    private final class Connection implements AutoCloseable {
        private Socket socket;
        private InputStream in;

        Connection() throws IOException {
            open();
        }

        private void open() throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }

        /** Asks once, and opens the next connection where the server ends this one, as Tomcat does after 100 answers. */
        Answer ask() throws IOException {
            socket.getOutputStream().write(next());
            boolean last = false;
            int status = Integer.parseInt(line().substring(9, 12));
            int length = -1;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    last = lower.contains("close");
                }
            }
            var answer = new Answer(status, chunked ? chunks() : in.readNBytes(Math.max(length, 0)));
            if (last) {
                socket.close();
                open();
            }
            return answer;
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
