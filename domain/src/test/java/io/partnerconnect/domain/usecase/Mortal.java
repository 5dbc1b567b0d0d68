package io.partnerconnect.domain.usecase;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A process that can die at a call to the outside: before it has an effect, or after it had and before anybody hears of it. It can also be
 * stopped just before a call, while other things happen.
 */
final class Mortal {
    private int callsLeft = Integer.MAX_VALUE;
    private boolean afterTheEffect;
    private boolean dead;
    private @Nullable Stop stop;

    private record Stop(String method, int time, Runnable meanwhile) {}

    /** A process that was killed does nothing any more. No code of the service catches this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** Dies at the call after so many others. */
    void dieAfter(int calls, boolean afterItsEffect) {
        callsLeft = calls;
        afterTheEffect = afterItsEffect;
    }

    /** Just before the method of that name is called for the given time, from 1, something else happens. */
    void before(String method, int time, Runnable meanwhile) {
        stop = new Stop(method, time, meanwhile);
    }

    <T> T seenBy(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (dead) {
            throw new Killed();
        }
        stopAt(method.getName());
        boolean last = callsLeft-- == 0;
        if (last) {
            dead = true;
            if (!afterTheEffect) {
                throw new Killed();
            }
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (last) {
                throw new Killed();
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw last ? new Killed() : thrown.getCause();
        }
    }

    private void stopAt(String method) {
        Stop next = stop;
        if (next == null || !next.method().equals(method)) {
            return;
        }
        stop = next.time() == 1 ? null : new Stop(method, next.time() - 1, next.meanwhile());
        if (next.time() == 1) {
            next.meanwhile().run();
        }
    }
}
