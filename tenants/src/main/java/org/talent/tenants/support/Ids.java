package org.talent.tenants.support;

/** Hands out ids of the tenant in scope; an id is never handed out twice, also when the act that took it failed. */
@Port
public interface Ids {

    /** Takes {@code count} consecutive ids of a series and returns the first. */
    long take(String series, int count);

    default long next(String series) {
        return take(series, 1);
    }
}
