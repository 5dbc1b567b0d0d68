package io.partnerconnect.app.rest.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * That an endpoint shows what tells of people: what they did, who they are, or what they hold. That it was asked for is written into the audit
 * before it is answered.
 */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.METHOD)
public @interface Confidential {}
