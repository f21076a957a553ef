package org.niangjia.engine.population.internal.register;

/** A town with the county and city that it lies in, each with its full name. */
record Town(String city, String county, String name) {}
