// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

class QAbstractItemModel;

namespace waymark {

class Prompt;

/// Where a picture's table and messages go.
struct PictureOffer {
    const QAbstractItemModel* table = nullptr; ///< what is drawn, as a table
    QString name;                              ///< proposed file name without ending
    Prompt* prompt = nullptr;
    std::function<void(const Message&)> tell;
};

/// Gives a chart its context menu: copy as picture or table, save as PNG, SVG or CSV.
void offerPicture(QWidget* chart, const PictureOffer& offer);

} // namespace waymark
