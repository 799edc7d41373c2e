package uk.sidebyside.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Watches a data source and notes each statement that goes through it while {@link #recording} is on. */
final class StatementRecorder {
    private final List<RecordedStatement> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger transactions = new AtomicInteger();
    volatile boolean recording;

    /** What was recorded since the last call. */
    List<RecordedStatement> take() {
        List<RecordedStatement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    DataSource watch(DataSource real) {
        return proxy(
                DataSource.class,
                real,
                (method, arguments, result) -> result instanceof Connection connection
                        ? watch(connection, transactions.incrementAndGet())
                        : result);
    }

    private Connection watch(Connection real, int transaction) {
        return proxy(
                Connection.class,
                real,
                (method, arguments, result) -> result instanceof PreparedStatement statement
                                && method.getName().equals("prepareStatement")
                        ? watch(statement, transaction, (String) arguments[0])
                        : result);
    }

    private PreparedStatement watch(PreparedStatement real, int transaction, String sql) {
        List<RecordedStatement.Binding> bindings = new ArrayList<>();
        return proxy(PreparedStatement.class, real, (method, arguments, result) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                bindings.add(binding(name, arguments));
            } else if (name.startsWith("execute") && recording) {
                statements.add(new RecordedStatement(transaction, sql, List.copyOf(bindings)));
            }
            return result;
        });
    }

    private static RecordedStatement.Binding binding(String setter, Object[] arguments) {
        int index = (Integer) arguments[0];
        if (setter.equals("setNull")) {
            return new RecordedStatement.Binding(index, null, (Integer) arguments[1]);
        }
        Integer type = setter.equals("setObject") && arguments.length > 2 ? (Integer) arguments[2] : null;
        return new RecordedStatement.Binding(index, arguments[1], type);
    }

    private interface After {
        Object apply(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.apply(method, arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
