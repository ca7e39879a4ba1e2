// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/controls.h"
#include "model/catalog/responsibility.h"
#include "model/catalog/starterrisks.h"
#include "model/catalog/toolbox.h"

#include <memory>
#include <mutex>

namespace waymark {

struct Catalogues;

/// Reference content that only some screens need.
struct Reference {
    ControlCatalogue controls;
    Toolbox toolbox;
    Responsibility responsibility;
    StarterRiskCatalogue risks;

    /// From a template folder; what refers to other content is checked against `catalogues`. Errors: Io, Parse.
    static Result<Reference> load(const QString& folder, const Catalogues& catalogues);
};

/// The built-in reference content, read when it is first asked for and kept: reading takes some ten milliseconds, so a screen
/// asks on a worker first. Any thread.
class ReferenceShelf {
public:
    explicit ReferenceShelf(const Catalogues& catalogues) : m_catalogues(catalogues) {} ///< which outlive it
    /// Never null where there is a value. Errors: Io, Parse, the same each time.
    Result<std::shared_ptr<const Reference>> content() const;
    /// Null unless somebody has asked for it already.
    std::shared_ptr<const Reference> known() const;

private:
    const Catalogues& m_catalogues;
    mutable std::mutex m_reading; ///< held while the files are read
    mutable std::mutex m_mutex;   ///< of m_content
    mutable std::shared_ptr<const Reference> m_content;
};

} // namespace waymark
