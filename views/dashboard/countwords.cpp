// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/countwords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <array>

namespace waymark {

QString countWord(qint64 count)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("CountWords", "Two"), QT_TRANSLATE_NOOP("CountWords", "Three"),  QT_TRANSLATE_NOOP("CountWords", "Four"),
        QT_TRANSLATE_NOOP("CountWords", "Five"), QT_TRANSLATE_NOOP("CountWords", "Six"),   QT_TRANSLATE_NOOP("CountWords", "Seven"),
        QT_TRANSLATE_NOOP("CountWords", "Eight"), QT_TRANSLATE_NOOP("CountWords", "Nine"), QT_TRANSLATE_NOOP("CountWords", "Ten"),
        QT_TRANSLATE_NOOP("CountWords", "Eleven"), QT_TRANSLATE_NOOP("CountWords", "Twelve")};
    const qint64 place = count - 2;
    return place >= 0 && place < std::ssize(words) ? QCoreApplication::translate("CountWords", words[static_cast<size_t>(place)]) : countText(count);
}

} // namespace waymark
