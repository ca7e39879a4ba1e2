// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace waymark {

enum class ScalarKind { Text, Number, Boolean };

/// Takes the documents of a file as they are read, in their order; false ends the reading, which is no error.
class DocumentEvents {
public:
    virtual ~DocumentEvents() = default;

    virtual bool key(std::string_view name) = 0;
    virtual bool scalar(std::string_view text, ScalarKind kind) = 0;
    virtual bool null() = 0;
    virtual bool open(bool array) = 0;
    virtual bool close() = 0;
};

} // namespace waymark
