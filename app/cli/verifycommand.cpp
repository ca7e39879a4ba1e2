// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

Exit runVerify(const Arguments& arguments, const Session&)
{
    const QString file = arguments.positionals().front();
    const auto verified = Workspace::verify(file);
    if (verified) {
        printText(u"%1: integrity, foreign keys, figures and audit log hold"_s.arg(file));
        return Exit::Fine;
    }
    const Exit exit = fail(verified.error(), file);
    return verified.error().code == Error::Code::Broken ? Exit::SaysNo : exit;
}

} // namespace waymark::cli
