package org.cordee.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/** In whose name this request or job writes when nobody is signed in. */
@RequestScoped
class AuditActor {

    private String name;

    String name() {
        return name == null ? "visitor" : "system: " + name;
    }

    void is(String cause) {
        this.name = cause;
    }
}
