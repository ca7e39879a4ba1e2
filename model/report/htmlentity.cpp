// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlentity.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestName = 16;

/// By name: those of HTML 4 for U+00A0 to U+00FF in their order, and others that stand in or between the letters of a name.
QHash<QString, char16_t> namedCharacters()
{
    QHash<QString, char16_t> named = {
        {u"amp"_s, u'&'},         {u"lt"_s, u'<'},          {u"gt"_s, u'>'},          {u"quot"_s, u'"'},     {u"apos"_s, u'\''},
        {u"commat"_s, u'@'},      {u"period"_s, u'.'},      {u"lowbar"_s, u'_'},      {u"colon"_s, u':'},    {u"sol"_s, u'/'},
        {u"Tab"_s, u'\t'},        {u"NewLine"_s, u'\n'},    {u"hyphen"_s, u'\u2010'}, {u"dash"_s, u'\u2010'}, {u"ndash"_s, u'\u2013'},
        {u"mdash"_s, u'\u2014'},  {u"rsquo"_s, u'\u2019'},  {u"lsquo"_s, u'\u2018'},  {u"ensp"_s, u'\u2002'}, {u"emsp"_s, u'\u2003'},
        {u"thinsp"_s, u'\u2009'}, {u"zwnj"_s, u'\u200C'},   {u"zwj"_s, u'\u200D'},    {u"lrm"_s, u'\u200E'},  {u"rlm"_s, u'\u200F'},
        {u"ZeroWidthSpace"_s, u'\u200B'}, {u"NoBreak"_s, u'\u2060'}, {u"OElig"_s, u'\u0152'}, {u"oelig"_s, u'\u0153'},
        {u"Scaron"_s, u'\u0160'}, {u"scaron"_s, u'\u0161'}, {u"Yuml"_s, u'\u0178'}};
    const QStringList latin =
        u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
        "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute "
        "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml "
        "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
        "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_s.split(u' ');
    for (qsizetype i = 0; i < latin.size(); ++i)
        named.insert(latin[i], static_cast<char16_t>(0xA0 + i));
    return named;
}

bool isDigitOf(QChar c, int base)
{
    const bool decimal = c >= u'0' && c <= u'9';
    return decimal || (base == 16 && ((c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')));
}

/// "#246;", "#xF6;"
Decoded numbered(const QString& text, qsizetype at)
{
    qsizetype digits = at + 2;
    const int base = digits < text.size() && (text[digits] == u'x' || text[digits] == u'X') ? 16 : 10;
    if (base == 16)
        ++digits;
    qsizetype end = digits;
    while (end < text.size() && isDigitOf(text[end], base))
        ++end;
    bool isNumber = false;
    const uint code = QStringView(text).mid(digits, end - digits).toUInt(&isNumber, base);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    if (end < text.size() && text[end] == u';')
        ++end;
    const char32_t character = code;
    return {end - at, QString::fromUcs4(&character, 1)};
}

} // namespace

Decoded entityAt(const QString& text, qsizetype at)
{
    if (text[at] != u'&' || at + 1 == text.size())
        return {};
    if (text[at + 1] == u'#')
        return numbered(text, at);
    static const QHash<QString, char16_t> named = namedCharacters();
    const qsizetype end = QStringView(text).mid(at, longestName + 2).indexOf(u';');
    const auto character = end > 1 ? named.constFind(text.mid(at + 1, end - 1)) : named.cend();
    return character == named.cend() ? Decoded() : Decoded{end + 1, QString(QChar(*character))};
}

} // namespace waymark
