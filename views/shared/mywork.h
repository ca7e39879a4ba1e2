// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"

#include <functional>

namespace waymark {

class OwnerFilter;
class Screen;
class Workspace;

/// Puts "Show my work" and "Show everybody's work" among the commands of a screen, of which `filter` is a part. Where no
/// person has the author's name, the first says what to do about it. `show`: brings what is filtered into sight.
void offerMyWork(Screen& screen, OwnerFilter& filter, const std::function<void()>& show = {});

/// "Show my work" on the screen that shows people one by one: `show` gets the author's person. Where there is none, it
/// offers `addMe`, which adds one.
void offerMyWork(Screen& screen, const Workspace& workspace, const std::function<void(const PersonId&)>& show,
                 const std::function<void()>& addMe);

} // namespace waymark
