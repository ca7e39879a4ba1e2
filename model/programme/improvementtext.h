// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/improvementproposals.h"

namespace waymark {

// The words of a story that is to bring a choice about, see proposedStories(). What the lens says is foreign text: it comes in
// plain, and no longer than it has to be.

QString improvementTitle(const LensChoice& choice);
Component improvementComponent(const QString& title);
QStringList improvementCriteria(const LensChoice& choice, const std::vector<LinkedCheck>& checks);
QString improvementNarrative(const WantedChoice& wanted);

} // namespace waymark
