// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// How an epic is called: "iam", "IAM", "Identity and access management".
struct EpicName {
    QString id = {};
    QString code = {}; ///< three capitals
    QString name = {};
};

} // namespace waymark
