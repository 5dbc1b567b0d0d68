package io.partnerconnect.databricks.reach;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands for an object of somebody else's interface: what is asked of it, and what it answers, can be replaced on the way. */
final class Delegate implements InvocationHandler {
    /** Looks at a call and gives the arguments it is to have. */
    @FunctionalInterface
    interface Asking {
        @Nullable
        Object[] of(Method call, @Nullable Object[] arguments);
    }

    private static final @Nullable Object[] NOTHING = {};

    private final Object target;
    private final Asking asking;
    private final UnaryOperator<@Nullable Object> answering;

    private Delegate(Object target, Asking asking, UnaryOperator<@Nullable Object> answering) {
        this.target = target;
        this.asking = asking;
        this.answering = answering;
    }

    static <T> T asking(Class<T> type, T target, Asking asking) {
        return of(type, new Delegate(target, asking, answer -> answer));
    }

    static <T> T answering(Class<T> type, T target, Function<Object, Object> answering) {
        return of(
                type,
                new Delegate(
                        target,
                        (call, arguments) -> arguments,
                        answer -> answer == null ? null : answering.apply(answer)));
    }

    private static <T> T of(Class<T> type, Delegate delegate) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, delegate));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method call, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return answering.apply(call.invoke(target, asking.of(call, arguments == null ? NOTHING : arguments)));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
