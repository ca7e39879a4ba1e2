// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"

namespace waymark {

/// What is wrong with each field of an exception that somebody is about to ask for, as sentences; empty: nothing.
struct ExceptionFaults {
    QString check = {};
    QString resources = {};
    QString attested = {};
    QString owner = {};
    QString reason = {};
    QString lastDay = {};
    QString evidence = {};

    friend bool operator==(const ExceptionFaults&, const ExceptionFaults&) = default;
};

/// `today` in the workspace's time zone. The rules are those of model/edit/exceptionrules.h, asked for one field at a time.
ExceptionFaults faultsOf(const ExceptionRecord& asked, QDate today);

} // namespace waymark
