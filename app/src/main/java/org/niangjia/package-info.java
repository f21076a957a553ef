/** x */ package org.niangjia;
