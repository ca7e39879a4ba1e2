// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

namespace waymark {

/// JSON written with ' for ".
inline QByteArray quoted(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

/// A lens without a fault that has all that the format knows. No rule names bp3, so that it may change alone.
inline QByteArray soundLens()
{
    return quoted(R"({'schemaVersion':'2021-11-01','name':'Sound','description':'A lens.','_version':1.20,'pillars':[
{'id':'security','name':'Security','questions':[
{'id':'SEC1','title':'Who may?','description':'On access.','helpfulResource':{'displayText':'Q','url':'https://example.org/q'},
'choices':[
{'id':'bp1','title':'One','helpfulResource':{'displayText':'H1','url':'http://example.org/h1?a=b#c'},
'improvementPlan':{'displayText':'I1','url':'https://example.org'},
'additionalResources':[{'type':'HELPFUL_RESOURCE','content':[{'displayText':'A1','url':'https://example.org/a1'}]},
{'type':'IMPROVEMENT_PLAN','content':[{'displayText':'A2'},{'displayText':'A3'}]}]},
{'id':'bp2','title':'Two','improvementPlan':{'displayText':'I2'}},
{'id':'bp3','title':'Three','improvementPlan':{'displayText':'I3'}},
{'id':'SEC1_no','title':'None of these'}],
'riskRules':[{'condition':'bp1 && bp2','risk':'NO_RISK'},{'condition':'bp1 || !(bp2)','risk':'MEDIUM_RISK'},
{'condition':'default','risk':'HIGH_RISK'}]},
{'id':'SEC2','title':'What else?','choices':[{'id':'bp1','title':'First','improvementPlan':{'displayText':'I4'}}],
'riskRules':[{'condition':'default','risk':'NO_RISK'}]}]},
{'id':'reliability','name':'Reliability','questions':[
{'id':'REL1','title':'How long?','description':'','choices':[{'id':'rel1','title':'R','improvementPlan':{'displayText':'I5'}}],
'riskRules':[{'condition':'default','risk':'NO_RISK'}]}]}]})");
}

inline QString lensPart(const QString& kind)
{
    const QString choice = QStringLiteral("{'id':'more%1','title':'T','improvementPlan':{'displayText':'I'}}");
    const QString question = QStringLiteral("{'id':'MORE%1','title':'T','choices':[") + choice +
                             QStringLiteral("],'riskRules':[{'condition':'default','risk':'NO_RISK'}]}");
    if (kind == u" pillars")
        return QStringLiteral("{'id':'more%1','name':'More','questions':[") + question + QStringLiteral("]}");
    return kind == u" questions" ? question : kind == u" choices" ? choice : QStringLiteral("{'displayText':'T'}");
}

/// "@3 choices" is three more of them, "@129" a text of so many characters.
inline QByteArray filled(const char* text)
{
    static const QRegularExpression mark(QStringLiteral("@(\\d+)( pillars| questions| choices| contents)?"));
    QString result = QString::fromLatin1(text);
    const auto match = mark.match(result);
    if (match.hasMatch()) {
        const int number = match.captured(1).toInt();
        QStringList more;
        for (int i = 0; i < number; ++i)
            more << lensPart(match.captured(2)).replace(QStringLiteral("%1"), QString::number(i));
        const QString piece = match.captured(2).isEmpty() ? QString(number, u'x') : more.join(u',');
        result.replace(match.capturedStart(), match.capturedLength(), piece);
    }
    return result.toLatin1();
}

} // namespace waymark
