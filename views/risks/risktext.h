// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/openrisk.h"

#include <QHash>

namespace waymark {

class InPlaceText;

/// Ties a text of the page to a text of the open risk: shows it, saves it as one edit, and says so when somebody else was
/// faster. What couldn't be saved is put by when another risk is opened, and is there again when this one comes back.
class RiskText final : public QObject {
    Q_OBJECT
public:
    /// `words` name the field in a sentence: "cause".
    RiskText(OpenRisk& open, InPlaceText& text, QString words, QString Risk::*member);

private:
    void refresh();
    void save(const QString& typed, const QString& before);
    void tellOvertaken();
    void leave();
    void arrive();

    OpenRisk& m_open;
    InPlaceText& m_text;
    QString m_words;
    QString Risk::*m_member;
    bool m_saving = false; ///< what changes meanwhile is of this field
    QHash<RiskId, QString> m_putBy;
};

} // namespace waymark
