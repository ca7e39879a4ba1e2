// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

class NoteSection;

/// One target, in the details panel: what is known of it, and what people noted about it. Closes when it is gone.
class TargetDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit TargetDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const TargetId& target); ///< in the panel; the focus stays where it is
    void enter();                      ///< the focus goes to where a note is added

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    void follow();
    void show(const Target& target);
    void build(const Target& target);

    ScreenContext m_context;
    NoteSection* m_notes; ///< stays while the rest is built anew: something may have been typed
    std::optional<Target> m_shown;
};

} // namespace waymark
