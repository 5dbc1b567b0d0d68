package io.partnerconnect.app.rest.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What an endpoint concerns: with the role beside it, all that decides who may ask for it. The same is published in the API document, and an
 * endpoint that does not tell is closed.
 */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.METHOD)
public @interface Reaches {
    Target value();
}
