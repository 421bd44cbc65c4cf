package org.cordee.house;

import java.util.ArrayList;
import java.util.List;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.Id;

/** Keeps what is written into the audit log, for plain tests. */
public class RecordedAudit extends Audit {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void changed(String what, Id object, String detail) {
        lines.add(what + " " + object + (detail == null ? "" : ": " + detail));
    }

    @Override
    public void changed(String what, String kind, long object, String detail) {
        lines.add(what + " " + object + (detail == null ? "" : ": " + detail));
    }

    @Override
    public void systemActs(String cause) {
        lines.add("by " + cause);
    }

    /** Returns what happened, the object and the detail of each change, in order. */
    public List<String> lines() {
        return lines;
    }
}
