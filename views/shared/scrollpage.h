// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace waymark {

/// A page that scrolls up and down, never sideways, on the background of what it stands on. Fill the page first.
QScrollArea* scrollPage(QWidget* page);

} // namespace waymark
