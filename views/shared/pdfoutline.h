// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace waymark {

/// A bookmark of a PDF.
struct PdfBookmark {
    int level = 1; ///< 1 stands above 2
    QString title = {};
    int page = 1;    ///< from 1
    double top = 0;  ///< where on it, points (1/72 inch) from its lower edge
};

/// What to append to a PDF of QPdfWriter, which writes no outline (Qt 6.4 has no call for it), so that viewers list bookmarks beside
/// it: an incremental update as of PDF 1.4, section 3.4.5. Empty if there is no bookmark, or the PDF isn't laid out as that class
/// does it: then it stays one without.
QByteArray outlineUpdate(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks);

} // namespace waymark
