// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchsign.h"

#include "app/watching.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"

#include <QDir>

namespace waymark {

namespace {

constexpr int widestName = 140; ///< px

QString importedCount(int files)
{
    return files == 1 ? WatchSign::tr("1 file imported") : WatchSign::tr("%1 files imported").arg(countText(files));
}

QString leftCount(int files)
{
    return files == 1 ? WatchSign::tr("1 file was left alone until it changes.")
                      : WatchSign::tr("%1 files were left alone until they change.").arg(countText(files));
}

} // namespace

WatchSign::WatchSign(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("watchSign"));
    setTextFormat(Qt::PlainText); // a folder may have any name
    setType(this, Type::Small, false, true);
    setMinimumWidth(1); // it gives way to what is more pressing
    hide();
}

void WatchSign::follow(const Watching& watching)
{
    connect(&watching, &Watching::changed, this, [this, &watching] { tell(watching); });
    connect(&watching, &QObject::destroyed, this, &QWidget::hide);
    tell(watching);
}

void WatchSign::tell(const Watching& watching)
{
    setVisible(watching.isOn());
    if (!watching.isOn())
        return;
    const QString path = QDir::toNativeSeparators(watching.folder());
    const QString name = fontMetrics().elidedText(QDir(watching.folder()).dirName(), Qt::ElideMiddle, widestName);
    const QString count = importedCount(watching.imported());
    setText(watching.isThere() ? tr("Watching %1: %2", "folder, count").arg(name, count)
                               : tr("Watching %1: not there", "folder").arg(name));
    QString whole = tr("Results files of %1 are imported by themselves. In this session: %2.").arg(path, count);
    if (!watching.isThere())
        whole += u'\n' + tr("The folder can't be read just now.");
    if (watching.left() > 0)
        whole += u'\n' + leftCount(watching.left());
    setToolTip(plainToolTip(whole));
    setAccessibleName(text());
    setAccessibleDescription(whole);
}

} // namespace waymark
