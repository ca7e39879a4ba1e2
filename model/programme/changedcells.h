// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

namespace waymark {

class Records;
struct Catalogues;

/// What somebody has to see before a file changes a risk or a policy statement: each field that becomes another, in the order of
/// its description, from what to what on one line: "Owner: Mara Lindqvist → (none)". Of long texts only where they differ.
QStringList changedCells(const Change& change, const Records& records, const Catalogues& catalogues);

/// Likewise what a row ties anew, by the names that it gives: "New links: IAM-UC-01, prowler mfa". Nothing, if it ties nothing.
QStringList newLinks(const QStringList& names);

} // namespace waymark
