package org.cordee.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {
}
