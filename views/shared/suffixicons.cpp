// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/suffixicons.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SuffixIcons)
};

} // namespace

QIcon SuffixIcons::icon(const QFileInfo& info) const
{
    if (info.isRoot())
        return icon(Drive);
    return icon(info.isDir() ? Folder : File);
}

QString SuffixIcons::type(const QFileInfo& info) const
{
    if (info.isRoot())
        return Text::tr("Drive");
    if (info.isDir())
        return Text::tr("Folder");
    return info.suffix().isEmpty() ? Text::tr("File") : Text::tr("%1 file", "suffix").arg(info.suffix());
}

} // namespace waymark
