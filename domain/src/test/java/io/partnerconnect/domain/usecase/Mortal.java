package io.partnerconnect.domain.usecase;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Lets a process die at a call to the outside: before it has an effect, or after it had and before anybody hears of it. */
final class Mortal {
    private int callsLeft = Integer.MAX_VALUE;
    private boolean afterTheEffect;
    private boolean dead;

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

    <T> T seenBy(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (dead) {
            throw new Killed();
        }
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
}
