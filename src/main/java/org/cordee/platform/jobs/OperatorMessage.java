package org.cordee.platform.jobs;

/**
 * An exception that can say what happened to those who run Cordee. Only what it says here is stored and shown; messages
 * of other exceptions may quote what people wrote and are left out.
 */
public interface OperatorMessage {

    /** Returns a sentence without names, addresses of people or anything that people wrote. */
    String operatorMessage();
}
