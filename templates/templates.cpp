// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templates.h"

#include <QtGlobal>

static void initialiseResource() // Q_INIT_RESOURCE has to stand outside any namespace
{
    Q_INIT_RESOURCE(templates);
}

namespace waymark {

QString templateFolder()
{
    initialiseResource();
    return QStringLiteral(":/waymark/templates");
}

} // namespace waymark
