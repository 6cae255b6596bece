// Generated: a conversion table, from the dictionaries of OpenCC in opencc-js (Apache-2.0). Do not edit; `npx vitest run packages/core/tables -u` writes it anew.
export const KEYS: string =
  '僞啓喫茶小舖嫺嬀峯幺張棟樑林國樑杰樑棱楊士樑樑檐污泄潙潨爲牀牛驥同一皁皁痹癡皁着睾祕竈糉純喫茶繮纔羅興樑羣脣葉步樑蔘蔣國樑蔿衆裏覈踊鉢鍼鮎麪黃東樑齶';
export const SHAPES: string =
  '/-/-/-1//-/-/-/--/-/1./--//-/-/-/-/-/-/-/--19-/-/-/-/-/-/-/-/--//-/--//-/--//--//-/-/-/-/-/-/-/-/--//-';
export const VALUES: string =
  '偽啟吃嫻媯峰么稜梁簷汙洩溈潀為床痺痴皂著睪秘灶粽韁才群唇參蒍眾裡核踴缽針鯰麵顎';
