package uk.sidebyside.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes every statement that this thread sends to the database through the pool of requests. Import {@link Provided},
 * then ask with {@link #during}.
 */
public final class CountedStatements {
    private static final ThreadLocal<List<String>> NOTED = new ThreadLocal<>();
    private static final ThreadLocal<List<String>> NOTED_OF_WORK = new ThreadLocal<>();

    private CountedStatements() {}

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** The SQL of each statement that the work executes, in order. */
    public static List<String> during(Work work) throws Exception {
        List<String> noted = new ArrayList<>();
        NOTED.set(noted);
        try {
            work.run();
        } finally {
            NOTED.remove();
        }
        return noted;
    }

    /** The same, with what a page does as the area's own work, which has a pool of its own. */
    public static List<String> duringWithWork(Work work) throws Exception {
        List<String> ofWork = new ArrayList<>();
        NOTED_OF_WORK.set(ofWork);
        try {
            List<String> all = new ArrayList<>(during(work));
            all.addAll(ofWork);
            return all;
        } finally {
            NOTED_OF_WORK.remove();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Provided {
        @Bean
        static BeanPostProcessor statementsAreCounted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource pool)) {
                        return bean;
                    }
                    return switch (name) {
                        case "appDataSource" -> counted(pool, NOTED);
                        case "jobDataSource" -> counted(pool, NOTED_OF_WORK);
                        default -> bean;
                    };
                }
            };
        }
    }

    private static DataSource counted(DataSource pool, ThreadLocal<List<String>> into) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection(), Connection.class, "", into);
            }
        };
    }

    private static <T> T watched(T target, Class<T> type, String sql, ThreadLocal<List<String>> into) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, sql, method, arguments, into)));
    }

    private static @Nullable Object call(
            Object target, String sql, Method method, Object @Nullable [] arguments, ThreadLocal<List<String>> into)
            throws Throwable {
        List<String> noted = into.get();
        if (noted != null && target instanceof Statement && method.getName().startsWith("execute")) {
            noted.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof PreparedStatement prepared) {
            return watched(
                    prepared, PreparedStatement.class, arguments == null ? "" : String.valueOf(arguments[0]), into);
        }
        return result instanceof Statement statement ? watched(statement, Statement.class, "", into) : result;
    }
}
